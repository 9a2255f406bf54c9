//! Runs a coupon campaign: a coupon, promotion codes for customers, and the end of the campaign.
//!
//! ```text
//! cargo run --example coupon_campaign
//! ```

use std::error::Error;

use stripe_billing::coupon::Duration;
use stripe_billing::promotion_code::{PromotionParams, PromotionType, RestrictionsParams};
use stripe_billing::{
    Coupon, CouponCreateParams, PromotionCode, PromotionCodeCreateParams, PromotionCodeListParams,
    PromotionCodeUpdateParams,
};
use stripe_local::LocalStripe;

const CODES: [&str; 2] = ["SPRING-NEWS", "SPRING-FRIENDS"];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let stripe = LocalStripe::builder().billing().start().await?;
    let client = stripe.client();

    // The id is that of the campaign, so that Stripe refuses to create it twice.
    let params = CouponCreateParams::new()
        .id("SPRING")
        .name("Spring campaign")
        .percent_off(20.0)
        .duration(Duration::Repeating)
        .duration_in_months(3);
    let coupon = Coupon::create(&client, params).await?;

    for code in CODES {
        let promotion = PromotionParams::new(PromotionType::Coupon).coupon(coupon.id.clone());
        let params = PromotionCodeCreateParams::new(promotion)
            .code(code)
            .max_redemptions(100)
            .restrictions(RestrictionsParams::new().first_time_transaction(true));
        let promotion_code = PromotionCode::create(&client, params).await?;
        println!("{}: {}", promotion_code.id, promotion_code.code);
    }

    // At the end the codes are deactivated. Discounts that customers have already remain.
    for code in CODES {
        let params = PromotionCodeListParams::new().code(code);
        for found in PromotionCode::list(&client).params(params).await?.data {
            let params = PromotionCodeUpdateParams::new().active(false);
            let ended = PromotionCode::update(&client, &found.id, params).await?;
            println!("{} is active: {}", ended.code, ended.active);
        }
    }
    Coupon::delete(&client, &coupon.id).await?;
    Ok(())
}
